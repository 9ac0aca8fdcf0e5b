"""The catalogue of checks: every module holds `CHECKS`; checks do not know each other."""
