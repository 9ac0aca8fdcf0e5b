"""How the windows look: theme, icons, small ready-made parts."""
