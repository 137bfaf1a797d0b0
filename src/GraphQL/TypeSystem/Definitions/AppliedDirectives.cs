using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Standard;

namespace Fadu.GraphQL.TypeSystem.Definitions;

/// <summary>What the standard directives say where they are applied in a schema.</summary>
internal static class AppliedDirectives
{
    /// <summary>The reason of <c>@deprecated</c>; null where it is not applied.</summary>
    public static string? DeprecationReason(IEnumerable<DirectiveNode> directives) =>
        Find(directives, "deprecated") is { } deprecated
            ? TextOf(deprecated, "reason") ?? StandardDirectives.DefaultDeprecationReason
            : null;

    /// <summary>The address of <c>@specifiedBy</c>; null where it is not applied.</summary>
    public static string? SpecifiedByUrl(IEnumerable<DirectiveNode> directives) =>
        Find(directives, "specifiedBy") is { } specified ? TextOf(specified, "url") : null;

    /// <summary>Whether <c>@oneOf</c> is applied.</summary>
    public static bool IsOneOf(IEnumerable<DirectiveNode> directives) => Find(directives, "oneOf") is not null;

    private static DirectiveNode? Find(IEnumerable<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name.Value == name);

    private static string? TextOf(DirectiveNode directive, string argument) =>
        (directive.Arguments.FirstOrDefault(one => one.Name.Value == argument)?.Value as StringValueNode)?.Value;
}
