// On a server, any open transaction holds back what readers are handed: tests that run at once would wait for each other's.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
