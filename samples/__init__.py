"""Stories told through the commands that officers give. Everybody is made up."""
