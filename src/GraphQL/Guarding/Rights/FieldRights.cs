using System.Collections.Immutable;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Guarding.Rights;

/// <summary>What a caller needs in order to select a field. Those that ask for the same are equal.</summary>
public sealed class FieldRights : IEquatable<FieldRights>
{
    private FieldRights(bool needsAuthentication, IEnumerable<ImmutableArray<string>> roles)
    {
        NeedsAuthentication = needsAuthentication;
        Roles = [.. roles
            .Select(group => group.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray())
            .DistinctBy(Join, StringComparer.Ordinal)
            .OrderBy(Join, StringComparer.Ordinal)];
    }

    /// <summary>Those of a field that anybody may select.</summary>
    public static FieldRights None { get; } = new(needsAuthentication: false, []);

    /// <summary>Whether the caller has to be logged in; always where roles are asked for.</summary>
    public bool NeedsAuthentication { get; }

    /// <summary>Groups of roles: the caller needs one role of each group. Groups and the roles in them are in ordinal order.</summary>
    public ImmutableArray<ImmutableArray<string>> Roles { get; }

    /// <summary>What the directives of a field or an object ask for.</summary>
    internal static FieldRights Of(ImmutableArray<DirectiveNode> directives)
    {
        var requires = directives.Where(directive => directive.Name.Value == GuardDirectives.Requires).ToArray();
        return requires.Length == 0 && DirectiveArguments.Find(directives, GuardDirectives.Authenticated) is null
            ? None
            : new(needsAuthentication: true, requires.Select(directive => DirectiveArguments.Strings(directive, "role")));
    }

    /// <summary>What both ask for.</summary>
    internal FieldRights And(FieldRights other) =>
        ReferenceEquals(this, None) ? other
        : ReferenceEquals(other, None) ? this
        : new(NeedsAuthentication || other.NeedsAuthentication, Roles.Concat(other.Roles));

    /// <summary>Whether a caller may select the field.</summary>
    /// <param name="caller">Who asks.</param>
    public bool AreHeldBy(Caller caller) => !NeedsAuthentication || (caller.IsAuthenticated && Missing(caller).IsEmpty);

    /// <summary>The groups of which the caller has no role.</summary>
    internal ImmutableArray<ImmutableArray<string>> Missing(Caller caller) => Roles.All(group => group.Any(caller.Roles.Contains))
        ? []
        : [.. Roles.Where(group => !group.Any(caller.Roles.Contains))];

    /// <inheritdoc/>
    public bool Equals(FieldRights? other) => other is not null
        && NeedsAuthentication == other.NeedsAuthentication
        && Roles.Length == other.Roles.Length
        && Roles.Zip(other.Roles).All(pair => pair.First.SequenceEqual(pair.Second, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldRights);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary><c>anybody</c>, <c>authenticated</c>, or the roles: <c>ADMIN or AUDITOR</c>, of several groups <c>(ADMIN or AUDITOR) and (OWNER)</c>.</summary>
    public override string ToString() => Roles switch
    {
        [] => NeedsAuthentication ? "authenticated" : "anybody",
        [var single] => Join(single),
        _ => string.Join(" and ", Roles.Select(group => $"({Join(group)})")),
    };

    private static string Join(ImmutableArray<string> group) => group.IsEmpty ? "nobody" : string.Join(" or ", group);
}
