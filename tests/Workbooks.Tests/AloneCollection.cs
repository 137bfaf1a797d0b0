namespace Fadu.Workbooks.Tests;

/// <summary>Tests of what stays in the memory of the process: they run when no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
