"""What the names of benchmarks and models mean.

`registry` is the door: it reads the tables in `resources/` and asks `benchmarks` and `models` what a whole
name means, the two `*_spotting` where names stand in a running text. A match says how sure it is and what
else the name could mean.
"""
