using System.CommandLine;

return new RootCommand("Fadu: index systems, submissions, scores.").Parse(args).Invoke();
