using Fadu.Architecture.Tests.Examples.Circle.North;

namespace Fadu.Architecture.Tests.Examples.Circle.South;

/// <summary>Half of a circle that FolderTests must find.</summary>
internal static class Penguin
{
    public static int Fish => 1;

    public static int Left() => Fish - Bear.Fish;
}
