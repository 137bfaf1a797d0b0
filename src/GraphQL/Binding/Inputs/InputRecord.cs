using System.Collections.Immutable;
using System.Reflection;

namespace Fadu.GraphQL.Binding.Inputs;

/// <summary>How an object of a C# type is made of the fields of an input object.</summary>
/// <param name="CSharp">The C# type.</param>
/// <param name="Constructor">Its constructor; null for a struct that is made without one.</param>
/// <param name="Members">Where the values go.</param>
internal sealed record InputRecord(Type CSharp, ConstructorInfo? Constructor, ImmutableArray<InputMember> Members);
