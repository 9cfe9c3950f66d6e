"""The conversation: commands, replies, words, delivery and deadlines, with no platform and no table in sight."""
