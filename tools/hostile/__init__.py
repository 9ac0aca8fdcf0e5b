"""Files made to do harm: generated, seeded, with invented content."""
