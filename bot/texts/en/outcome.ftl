### After the decision: the outcome and the minority report.

outcome-stated = Thank you. Everyone reads it with **{ $name }**.
minority-kept = Your report stays with **{ $name }** for good.
told-outcome-asked = { $stage ->
    [adopted] **{ $title }** is adopted.
   *[rejected] **{ $title }** is not adopted.
} Would you tell everyone in a sentence or two what was decided, and what the next step is?
choice-outcome = Write the outcome
told-outcome = { $stage ->
    [adopted] **{ $title }** is adopted.
   *[rejected] **{ $title }** is not adopted.
}
told-minority-asked = **{ $title }** was adopted over your objection. Your reasons stay with it. If you wish, word them as a minority report; this is what it says now:
choice-minority = Write the report
told-minority = { $member } wrote the minority report:
