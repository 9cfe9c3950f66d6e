"""Ways to count votes: pure functions over counted ballots, one file each (governance.md, "Voting")."""
