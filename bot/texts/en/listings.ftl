### Listings: what is offered and wanted, places, words that mean the same, and days of the week.

listing-kind-offer = Offered
listing-kind-want = Wanted
category-repair = Repair
category-home = House and home
category-garden = Garden
category-food = Food
category-care = Care and company
category-health = Health
category-teaching = Learning
category-transport = Getting around
category-digital = Computers and phones
category-paperwork = Paperwork
category-creative = Making and music
category-things = Things to lend or give
category-other = Something else
seen-community = Everyone here
seen-matches = Only whom it fits
word-yes = Yes
word-no = No

weekday-0 = Mon
weekday-1 = Tue
weekday-2 = Wed
weekday-3 = Thu
weekday-4 = Fri
weekday-5 = Sat
weekday-6 = Sun
part-morning = mornings
part-afternoon = afternoons
part-evening = evenings
when-any = any time
when-daily = every day
when-weekdays = weekdays
when-weekends = weekends
when-group = { $days } { $parts }

listing-line = { $name } · { $kind ->
    [offer] offered
   *[want] wanted
}: { $title } ({ $member })
listing-by = { $kind ->
    [offer] Offered
   *[want] Wanted
} by { $member }{ GIVEN($about) ->
    [yes] { " " }— { $about }
   *[no] { "" }
}
listing-skills = Skills: { $skills }
listing-online = online
listing-rate = { $rate } credits for an hour
listing-seen-matches = Only members whom it fits see it.
listing-until = Open until { $until }.
listing-state = { $listing_state ->
    [paused] It rests, and nobody finds it.
    [expired] Its time is over, and nobody finds it.
   *[closed] It is closed.
}
listing-state-word = { $listing_state ->
    [paused] rests
    [expired] time over
   *[closed] closed
}
listing-written = { $kind ->
    [offer] Thank you!
   *[want] All right.
} **{ $name }** is there { $seen ->
    [matches] for whom it fits.
   *[community] for everyone to find.
}
listing-changed = **{ $name }** is changed.
listing-opened = **{ $name }** is open again.
listing-paused = **{ $title }** rests now; nobody finds it until you open it again.
listing-closed = **{ $title }** is closed. Thank you!
listing-fits = { $count ->
    [one] This may fit:
   *[other] These may fit:
}
listing-tips = { $on ->
    [yes] I will tell you when something fits a listing of yours, once a week at most.
   *[no] I will not tell you any more. What fits is still there when you say `{ $prefix }listing mine`.
}
listings-title = Listings
listings-none = I found nothing like that. You could say it yourself, and I will tell you when something fits.
listings-own-title = Your listings
listings-none-own = You have no listings. Is there something that you could do for somebody, or that you need?
listings-fit = This fits them:
told-matches = { $count ->
    [one] Somebody's listing fits yours:
   *[other] These listings fit yours:
}
told-matches-how = Just write to them; or look at it first.
told-listing-ends = { $over ->
    [yes] The time of **{ $title }** is over, and it rests. Does it still hold?
   *[no] **{ $title }** ends on { $until }. Does it still hold?
}

choice-offer = Offer something
choice-want = Say what you need
choice-more = More
choice-is-place = { $place } is a place
choice-listing-open = Open it again
choice-listing-keep = Yes, keep it
choice-listing-pause = Let it rest
choice-listing-close = Close it
choice-tips-off = Tell me no more

places-title = Neighbourhoods
places-none = We know no neighbourhoods yet. Name the first: `{ $prefix }place add Northside`.
places-how = Add one: `{ $prefix }place add Northside`. Nothing finer than a kilometre is ever kept.
place-point = { " " }(about { $lat }, { $lon })
place-added = **{ $name }** is a neighbourhood that we know now.
place-removed = **{ $name }** is forgotten; listings that named it stay.
synonyms-title = Words that mean the same here
synonyms-none = No lists of our own yet; I know the common words of three languages. Organizers add more: `{ $prefix }synonym add bike = bicycle, cycle`.
synonyms-added = From now on these mean the same: { $list }
synonyms-removed = These no longer mean the same: { $list }
