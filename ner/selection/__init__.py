"""What people should look at next: reports worth annotating, annotations worth a second look."""
