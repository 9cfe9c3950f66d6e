### Support Points: attention that is placed, moved, taken back, and never bought.

points-title = Your Support Points
points-free = { $free ->
    [one] **{ $free }** point is free
   *[other] **{ $free }** points are free
}, { $placed ->
    [one] { $placed } is placed.
   *[other] { $placed } are placed.
}
points-resting = { $resting ->
    [one] { $resting } point rests
   *[other] { $resting } points rest
} until you act again
points-how = Place 1 to { $most } on a proposal that matters to you: `{ $prefix }points place P1 5`. They come back when it closes.
points-proposal = Proposal
points-placed = Points
points-stage = Stage
points-given = { $points ->
    [one] { $points } of your points is on { $title } now.
   *[other] { $points } of your points are on { $title } now.
}
points-taken = { $points ->
    [one] { $points } point came back from { $title }.
   *[other] { $points } points came back from { $title }.
}
points-moved = { $points ->
    [one] { $points } point moved from { $source } to { $target }.
   *[other] { $points } points moved from { $source } to { $target }.
}
points-missing = To reach the agenda it still needs { $supporters ->
    [0] { $points ->
        [one] { $points } point
       *[other] { $points } points
    }.
    [one] { $supporters } supporter{ $points ->
        [0] .
        [one] { " " }and { $points } point.
       *[other] { " " }and { $points } points.
    }
   *[other] { $supporters } supporters{ $points ->
        [0] .
        [one] { " " }and { $points } point.
       *[other] { " " }and { $points } points.
    }
}
points-agenda = With that, **{ $name }** has reached the agenda: now it is talked over.
points-left = { $free ->
    [0] You have no free points left.
    [one] You have { $free } free point left.
   *[other] You have { $free } free points left.
}

told-points-earned = Thank you! You earned { $points ->
    [one] { $points } Support Point
   *[other] { $points } Support Points
} { $kind ->
    [agenda] for a proposal that reached the agenda
    [useful-evidence] for evidence that others found useful
    [minority-report] for a minority report
    [facilitation] for facilitating a deliberation
    [moderation-term] for a term of good moderation
   *[verified-delivery] for delivering what was decided
}{ GIVEN($about) ->
    [yes] : { $about }.
   *[no] .
}
told-points-returned = { $points ->
    [one] { $points } of your Support Points is back
   *[other] { $points } of your Support Points are back
}{ GIVEN($about) ->
    [yes] { " " }from { $about }.
   *[no] .
} { $free ->
    [one] { $free } is free now.
   *[other] { $free } are free now.
}
