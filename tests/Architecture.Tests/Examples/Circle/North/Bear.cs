using Fadu.Architecture.Tests.Examples.Circle.South;

namespace Fadu.Architecture.Tests.Examples.Circle.North;

/// <summary>Half of a circle that FolderTests must find.</summary>
internal static class Bear
{
    public static int Fish => Penguin.Fish - 1;
}
