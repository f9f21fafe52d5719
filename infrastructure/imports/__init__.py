"""History from elsewhere: files of another register, as facts of ours."""
