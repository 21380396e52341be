"ready"
