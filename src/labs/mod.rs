//! Training labs: tasks, checks, hints, score.
