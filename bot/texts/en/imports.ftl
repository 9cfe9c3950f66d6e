### Those who came with an import from another time bank.

imports-title = { $count ->
    [one] One person from an import
   *[other] { $count } people from an import
}
imports-none = Nobody from an import waits to be recognised here.
imports-how = Say who is who: `{ $line }`. Their hours and all that they gave become that member's.
import-line = **{ $member }** · { $hours }
import-claimed = { $label } is { $member } from now on, with all hours. It stands in the record.
record-time-imported = Another time bank's past came along: { $people ->
    [one] one person
   *[other] { $people } people
}, { $transfers ->
    [one] one transfer
   *[other] { $transfers } transfers
}. { $wider ->
    [0] All stayed
   *[other] { $wider } did not always stay
} within our credit line.
record-import-claimed = { $by } said that { $label } of the import is { $member }.
refusal-imported-before = { GIVEN($name) ->
    [yes] { $name } came with import { $number } already, and would count twice. Only what is new can be imported.
   *[no] This was imported already, as number { $number }. Nothing was changed.
}
refusal-balances-differ = Nothing was changed: the transfers do not add up to the balances of { $count ->
    [one] one member
   *[other] { $count } members
} ({ $names }). If older transfers are missing, --carry-over begins with the difference.
refusal-nothing-to-import = There is nobody in these files, so there is nothing to import.
refusal-not-time-overflow = The file of { $file } has { $columns } columns; TimeOverflow's report has { $widths }. Is it the right one?
refusal-not-imported = { $member } is not among those who wait after an import: `{ $prefix }import list`.
refusal-needs-account = { $member } has no account here yet. Name somebody who has one.
