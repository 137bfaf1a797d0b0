namespace Fadu.Application.Seeding;

/// <summary>Made-up names of places and people.</summary>
internal static class SeedNames
{
    private const string First = "临清永安石白青长高南北东西新平和兴双金玉龙凤云松桃荷梅兰竹泉望锦宁顺丰德仁义文昌嘉泰";
    private const string Second = "江溪山河湖岭桥泽川原阳城宁平泉湾洲林丰岗塘源浦海峰";
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private const string Given = "明华建国志强丽敏静伟芳军洋勇艳杰娟涛霞平刚桂英文慧";

    private static readonly (string Suffix, string Kind, string Group)[] _kinds =
        [("区", "市辖区", "城区组"), ("县", "县", "县域组"), ("区", "市辖区", "城区组"), ("市", "县级市", "县级市组"), ("县", "县", "县域组")];

    /// <summary>A city above the units.</summary>
    public static string City(int number) => Place(number * 7) + "市";

    /// <summary>Name, kind and group of a unit; no two of one city are called the same.</summary>
    public static (string Name, string Kind, string Group) Unit(int number)
    {
        var (suffix, kind, group) = _kinds[(number * 3 + (number / 5)) % _kinds.Length];
        return (Place((number * 11) + 5) + suffix, kind, group);
    }

    /// <summary>A person.</summary>
    public static string Person(int number) =>
        $"{Surnames[number * 7 % Surnames.Length]}{Given[number * 5 % Given.Length]}{(number % 3 == 0 ? "" : Given[((number * 11) + 3) % Given.Length])}";

    // Both lengths have no common divisor, so that the pairs run through all of them.
    private static string Place(int number) => $"{First[number % First.Length]}{Second[number / First.Length % Second.Length]}";
}
