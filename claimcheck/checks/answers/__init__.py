"""The reader's five questions, a file each, answered for every claim of a dossier."""
