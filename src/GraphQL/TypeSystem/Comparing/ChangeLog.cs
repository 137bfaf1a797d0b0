using System.Collections.Immutable;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Comparing;

/// <summary>Gathers changes.</summary>
/// <param name="restricting">The names of the directives that say who may send a request.</param>
internal sealed class ChangeLog(ImmutableArray<string> restricting)
{
    private readonly ImmutableArray<SchemaChange>.Builder _changes = ImmutableArray.CreateBuilder<SchemaChange>();

    /// <summary>Whether a directive says who may send a request.</summary>
    public bool IsRestricting(string directive) => restricting.Contains(directive);

    public ImmutableArray<SchemaChange> ToImmutable() => _changes.ToImmutable();

    public void Safe(string coordinate, string message) => _changes.Add(new(ChangeImpact.Safe, coordinate, message));

    public void Dangerous(string coordinate, string message) => _changes.Add(new(ChangeImpact.Dangerous, coordinate, message));

    public void Breaking(string coordinate, string message) => _changes.Add(new(ChangeImpact.Breaking, coordinate, message));

    /// <summary>Pairs members by name: what is gone, what stayed, what is new.</summary>
    public static void Match<T>(Members<T> before, Members<T> after, Action<T> removed, Action<T, T> kept, Action<T> added)
        where T : class, INamed
    {
        foreach (var member in before)
        {
            if (after.Find(member.Name) is { } same)
                kept(member, same);
            else
                removed(member);
        }

        foreach (var member in after)
        {
            if (before.Find(member.Name) is null)
                added(member);
        }
    }
}
