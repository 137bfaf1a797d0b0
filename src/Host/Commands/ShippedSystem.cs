namespace Fadu.Host.Commands;

/// <summary>The index system that is taken where none is named.</summary>
internal static class ShippedSystem
{
    /// <summary>As it stands in the working folder.</summary>
    public const string Name = "indicators/bwzq.yaml";

    /// <summary>Beside the working folder's own systems first: what somebody just changed is what they want to see.</summary>
    public static string Path => File.Exists(Name) ? Name : System.IO.Path.Combine(AppContext.BaseDirectory, Name);
}
