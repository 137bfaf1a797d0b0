namespace Fadu.GraphQL.Binding.Fields;

/// <summary>Where the value of a method's parameter comes from.</summary>
internal enum ParameterKind
{
    /// <summary>The object or objects whose field it is.</summary>
    Parent,

    /// <summary>An argument of the field.</summary>
    Argument,

    /// <summary>The services of the request.</summary>
    Service,

    /// <summary>The request.</summary>
    Context,

    /// <summary>The token that ends with the request.</summary>
    Token,
}
