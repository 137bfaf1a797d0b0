using System.Reflection;

namespace Fadu.EventStore.Schema;

/// <summary>
/// Further tables in the schema of the store, which a program keeps beside its events. They are made by numbered steps as the store's own
/// are, each step noted with its checksum; a backup of the schema holds them too.
/// </summary>
public sealed record SchemaPart
{
    /// <param name="name">Names the part for good: its steps are noted under it.</param>
    /// <param name="assembly">Has the steps as embedded resources, named <c>0001_what_about.sql</c>, <c>0002_…</c>, without gaps.</param>
    /// <param name="prefix">What the names of the resources begin with, up to the number.</param>
    /// <exception cref="ArgumentException">There is no such resource, or the numbers have a gap.</exception>
    public SchemaPart(string name, Assembly assembly, string prefix)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, Steps) = (name, [.. Migration.Load(assembly, prefix)]);
        if (Steps is [] || Steps.Where((step, i) => step.Number != i + 1).Any())
            throw new ArgumentException($"The part '{name}' has no steps numbered 1, 2, 3 … under {prefix}.", nameof(prefix));
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its steps in order.</summary>
    internal IReadOnlyList<Migration> Steps { get; }
}
