namespace Fadu.GraphQL.Binding.Fields;

/// <summary>A parameter of a field's method.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="Kind">Where its value comes from.</param>
/// <param name="Argument">The place of the argument in the field's definition, from 0; -1 where it is none.</param>
internal sealed record MethodParameter(Type Type, ParameterKind Kind, int Argument);
