namespace Fadu.Host.Serving.Requests;

/// <summary>Addresses of the service that several parts need to know.</summary>
internal static class ServiceRoutes
{
    /// <summary>GraphQL, and below it the files of its page.</summary>
    public const string GraphQL = "/graphql";
}
