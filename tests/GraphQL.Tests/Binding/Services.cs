namespace Fadu.GraphQL.Tests.Binding;

/// <summary>Services by type, as a container would give them.</summary>
internal sealed class Services(params object[] services) : IServiceProvider
{
    public object? GetService(Type serviceType) => services.FirstOrDefault(serviceType.IsInstanceOfType);
}
