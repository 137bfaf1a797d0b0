namespace Fadu.GraphQL.Binding.Marks;

/// <summary>On a parameter of a field's method: it is no argument, but comes from the services of the request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;
