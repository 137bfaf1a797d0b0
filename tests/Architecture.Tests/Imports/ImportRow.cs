namespace Fadu.Architecture.Tests.Imports;

/// <summary>What one project may import. What its projects import in turn is allowed too, their packages are not.</summary>
internal sealed record ImportRow(string Project)
{
    public IReadOnlyList<string> Projects { get; init; } = [];

    public IReadOnlyList<string> Packages { get; init; } = [];
}
