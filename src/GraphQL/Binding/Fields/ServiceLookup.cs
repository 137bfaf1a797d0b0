using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Binding.Fields;

/// <summary>Finds what methods work with; compiled calls use it.</summary>
internal static class ServiceLookup
{
    /// <summary>A service of the request.</summary>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public static T Required<T>(RequestContext context) => context.Services?.GetService(typeof(T)) is T found
        ? found
        : throw new InvalidOperationException($"{CSharpText.Of(typeof(T))} is not registered as a service.");
}
