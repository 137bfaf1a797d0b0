using System.Reflection;
using System.Text.Json;

namespace Fadu.Architecture.Tests.Imports;

/// <summary>Tells which project, package or framework a referenced assembly belongs to.</summary>
internal sealed class AssemblyImports
{
    private readonly Dictionary<string, string> packageOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> dependencies = new(StringComparer.Ordinal);

    /// <param name="dependencyFile">The <c>.deps.json</c> of a program that uses all packages.</param>
    public AssemblyImports(string dependencyFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(dependencyFile));
        var libraries = json.RootElement.GetProperty("targets").EnumerateObject().Single().Value;
        foreach (var library in libraries.EnumerateObject())
        {
            var package = library.Name.Split('/')[0];
            dependencies[package] = [.. Names(library.Value, "dependencies")];
            foreach (var file in Names(library.Value, "runtime"))
                packageOf[Path.GetFileNameWithoutExtension(file)] = package;
        }
    }

    /// <summary>What an assembly really uses, by the names that a row uses; nothing for the base framework.</summary>
    public IEnumerable<string> Of(SourceProject project)
    {
        var named = project.Imports.ToHashSet(StringComparer.Ordinal);
        return Assembly.LoadFrom(project.AssemblyFile).GetReferencedAssemblies()
            .Select(reference => NameOf(reference.Name!, named))
            .OfType<string>();
    }

    /// <param name="assembly">The referenced assembly.</param>
    /// <param name="named">What the csproj names: an assembly of a package that one of these brings counts as that one.</param>
    public string? NameOf(string assembly, IReadOnlySet<string> named)
    {
        if (assembly.StartsWith("Fadu.", StringComparison.Ordinal))
            return assembly["Fadu.".Length..];
        if (!packageOf.TryGetValue(assembly, out var package))
            return IsBaseFramework(assembly) ? null : ImportTable.AspNetCore;
        return named.FirstOrDefault(import => Brings(import, package)) ?? package;
    }

    private static bool IsBaseFramework(string assembly) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, $"{assembly}.dll"));

    private bool Brings(string import, string package) =>
        import == package || dependencies.GetValueOrDefault(import, []).Any(next => Brings(next, package));

    private static IEnumerable<string> Names(JsonElement library, string property) =>
        library.TryGetProperty(property, out var found) ? found.EnumerateObject().Select(entry => entry.Name).ToArray() : [];
}
