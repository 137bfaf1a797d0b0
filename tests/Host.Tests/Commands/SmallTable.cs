namespace Fadu.Host.Tests.Commands;

/// <summary>Tables for <c>Data/small.yaml</c>.</summary>
internal static class SmallTable
{
    public const string Heading = "unit,name,group,单位.常住人口,普法经费,trained,阵地评级,知晓率,村数,示范村数,报送日,有规划(文件),重大舆情事件\n";

    /// <summary>Three units: a good one; one with a missing value, without villages, late and vetoed; one with hardly any value.</summary>
    public const string Good = Heading +
        """
        A1,甲县,,200,300,350,A,90,10,5,2023-08-31,是,0
        B2,乙区,,100,50,120,C,,0,0,2023-09-05,否,1
        C3,"丙,镇",,50,,0,D,50%,4,1,,否,0

        """;

    public const string Previous = "unit,普法经费\nA1,290\nC3,\nZ9,5\n";

    public static string System => TempFolder.Data("small.yaml");
}
