using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Comparing;

/// <summary>Tells what changed between two schemas.</summary>
public static class SchemaComparer
{
    /// <summary>
    /// All changes one by one, types first, in the order of the old schema, then what was added in the order of the new one. The order of
    /// definitions and members is no change.
    /// </summary>
    /// <param name="before">The schema that is in use.</param>
    /// <param name="after">The schema that is to take its place.</param>
    /// <param name="restricting">
    /// The names of directives that refuse requests to those who are none of the values in their lists, or to everyone who is not somebody:
    /// to add one, or to take a value from its list, is breaking; to remove it, or to add a value, is safe. May be empty.
    /// </param>
    public static ImmutableArray<SchemaChange> Compare(Schema before, Schema after, ImmutableArray<string> restricting)
    {
        var log = new ChangeLog(restricting);
        CompareRoots(before, after, log);
        DescriptionComparison.Compare("schema", before.Description, after.Description, log);
        AppliedComparison.Compare("schema", Applied(before), Applied(after), log);
        ChangeLog.Match(
            Own(before.Types, type => !type.Definitions.IsEmpty),
            Own(after.Types, type => !type.Definitions.IsEmpty),
            type => log.Breaking(type.Name, $"The type {type} was removed."),
            (old, @new) => TypeComparison.Compare(old, @new, log),
            type => log.Safe(type.Name, $"The type {type} was added."));
        ChangeLog.Match(
            Own(before.Directives, directive => directive.Definition is not null),
            Own(after.Directives, directive => directive.Definition is not null),
            directive => log.Breaking($"{directive}", $"The directive {directive} was removed."),
            (old, @new) => DirectiveComparison.Compare(old, @new, log),
            directive => log.Safe($"{directive}", $"The directive {directive} was added."));
        return log.ToImmutable();
    }

    // What every schema has by itself changes only with the specification.
    private static Members<T> Own<T>(Members<T> members, Func<T, bool> isOwn)
        where T : class, INamed => new(members.Where(isOwn));

    private static void CompareRoots(Schema before, Schema after, ChangeLog log)
    {
        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            var (old, @new) = (before.RootOf(kind)?.Name, after.RootOf(kind)?.Name);
            var plural = kind == OperationKind.Query ? "Queries" : $"{kind}s";
            if (old == @new)
                continue;
            if (old is null)
                log.Safe("schema", $"{plural} were added; they begin at {@new}.");
            else if (@new is null)
                log.Breaking("schema", $"{plural} were removed; they began at {old}.");
            else
                log.Breaking("schema", $"{plural} begin at {@new} instead of {old}.");
        }
    }

    private static IEnumerable<DirectiveNode> Applied(Schema schema) => schema.Definitions.SelectMany(part => part switch
    {
        SchemaDefinitionNode definition => definition.Directives,
        SchemaExtensionNode extension => extension.Directives,
        _ => [],
    });
}
