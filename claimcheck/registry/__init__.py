"""What the names of benchmarks and models mean."""
