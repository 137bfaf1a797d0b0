namespace Fadu.GraphQL.Guarding.Definitions;

/// <summary>The codes of the errors with which an operation is refused before anything of it is executed. They never change once released.</summary>
public static class GuardErrorCodes
{
    /// <summary>A field is only for callers who are logged in, and the caller is not; <c>extensions.field</c> names it.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>A field asks for a role that the caller does not have; <c>extensions.field</c> and <c>extensions.roles</c> say which.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The operation costs more than it may.</summary>
    public const string CostExceeded = "COST_EXCEEDED";

    /// <summary>Fields stand in each other deeper than they may.</summary>
    public const string DepthExceeded = "DEPTH_EXCEEDED";

    /// <summary>The operation selects more fields than it may.</summary>
    public const string NodesExceeded = "NODES_EXCEEDED";

    /// <summary>Introspection asks for lists in lists deeper than it may.</summary>
    public const string IntrospectionDepthExceeded = "INTROSPECTION_DEPTH_EXCEEDED";

    /// <summary>The operation asks about the schema, which the caller may not.</summary>
    public const string IntrospectionDisabled = "INTROSPECTION_DISABLED";
}
