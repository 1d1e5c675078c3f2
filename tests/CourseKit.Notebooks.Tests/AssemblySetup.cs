// A notebook session holds the console of its process, so there is one at a time.
[assembly: NonParallelizable]
