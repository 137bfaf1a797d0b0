namespace Fadu.Api;

/// <summary>A class of the API that requests are served by; one instance for all.</summary>
/// <param name="Service">The type under which it is asked for.</param>
/// <param name="Implementation">Its class; where it is another type, the instance registered under that.</param>
public sealed record ApiService(Type Service, Type Implementation);
