"""What `scripts/bench` measures, and how: one subject a module."""
