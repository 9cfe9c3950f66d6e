### About oneself: what I hold, what waits for me, a next step, my profile.

me-points = { $free ->
    [one] { $free } Support Point free
   *[other] { $free } Support Points free
}, { $placed } placed
me-role = { role-word } until { $until }
me-waits = This waits for you:
me-waiting = { $task ->
    [vote] Your vote on { $title }
    [amendment] Your answer to a change of { $title }
    [outcome] A word on the outcome of { $title }
   *[minority] If you like, a minority report on { $title }
}{ GIVEN($until) ->
    [yes] , until { $until }
   *[no] { "" }
}
me-do-vote = Vote on { $name }
me-do-amendment = See the change of { $name }
me-do-outcome = Write the outcome of { $name }
me-do-minority = Write the report on { $name }
me-proposals = Your proposals:
me-step-draft = Nothing waits for you. Your draft **{ $title }** is not open yet. Have another look?
me-step-support = Nothing waits for you. **{ $title }** looks for support. Is it worth a few of your points?
me-step-position = Nothing waits for you. **{ $title }** is being talked over. What do you think of it?
me-step-propose = Nothing waits for you. Is there something that would be better if we did it together?

profile-title = Your profile
profile-name = Name: { $name }
profile-language = Language: { $language }{ $own ->
    [yes] { "" }
   *[no] { " " }(as the community)
}
profile-zone = Time zone: { $zone }{ $own ->
    [yes] { "" }
   *[no] { " " }(as the community)
}
profile-joined = Here since { $joined }
profile-accounts = Accounts: { $platforms } (add one: `{ $prefix }link`)
profile-how = Change what you like, for example `{ $prefix }profile set zone=Madrid`.
