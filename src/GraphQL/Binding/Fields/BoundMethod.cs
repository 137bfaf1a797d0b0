using System.Collections.Immutable;
using System.Reflection;
using Fadu.GraphQL.Binding.CSharp;

namespace Fadu.GraphQL.Binding.Fields;

/// <summary>A method that fits its field.</summary>
/// <param name="Method">The method.</param>
/// <param name="Parents">What it takes of the objects whose field it gives.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Result">What it gives once it is waited for: a value, a list with one for each parent, or a stream.</param>
/// <param name="IsAwaited">Whether it is waited for.</param>
internal sealed record BoundMethod(MethodInfo Method, ParentStyle Parents, ImmutableArray<MethodParameter> Parameters, MemberType Result, bool IsAwaited)
{
    /// <summary>Whether it needs nothing but its parent and arguments, not even its own object.</summary>
    public bool IsPure => Parents == ParentStyle.One && Method.IsStatic
        && Parameters.All(parameter => parameter.Kind is ParameterKind.Parent or ParameterKind.Argument);
}
