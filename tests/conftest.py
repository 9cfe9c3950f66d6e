"""What every test may ask for by name; each plugin says what it offers."""

pytest_plugins = ["tests.support.homeserver", "tests.support.postgres"]
