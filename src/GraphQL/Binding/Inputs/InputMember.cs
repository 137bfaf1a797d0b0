using System.Reflection;
using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Inputs;

/// <summary>Where the value of an input field goes.</summary>
/// <param name="Field">The field.</param>
/// <param name="Type">What C# takes.</param>
/// <param name="Parameter">The parameter of the constructor; null where it is a property.</param>
/// <param name="Property">The property; null where it is a parameter.</param>
internal sealed record InputMember(InputValue Field, MemberType Type, ParameterInfo? Parameter, PropertyInfo? Property)
{
    /// <summary>What the member is called in C#, by the habit of records.</summary>
    public string Name => Property?.Name ?? MemberNames.Pascal(Parameter!.Name!);
}
