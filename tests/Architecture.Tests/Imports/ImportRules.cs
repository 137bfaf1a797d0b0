namespace Fadu.Architecture.Tests.Imports;

/// <summary>Compares what a project imports with its row.</summary>
internal sealed class ImportRules(IReadOnlyList<ImportRow> rows)
{
    /// <summary>One sentence for each import that the project's row does not name.</summary>
    /// <param name="project">Its folder under <c>src</c>.</param>
    /// <param name="imports">Projects and packages, by name.</param>
    public IEnumerable<string> Faults(string project, IEnumerable<string> imports)
    {
        if (rows.SingleOrDefault(row => row.Project == project) is not { } row)
            return [$"{project} has no row in ImportTable."];

        var allowed = Projects(project).Concat(row.Packages).ToHashSet(StringComparer.Ordinal);
        return imports.Where(import => !allowed.Contains(import)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(import => $"{project} imports {import}; its row in ImportTable allows {(allowed.Count == 0 ? "nothing" : string.Join(", ", allowed))}.");
    }

    private IEnumerable<string> Projects(string project) =>
        rows.Single(row => row.Project == project).Projects.SelectMany(import => Projects(import).Prepend(import)).Distinct();
}
