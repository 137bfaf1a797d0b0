using System.Globalization;

namespace Fadu.Application.Seeding.Demonstration;

/// <summary>The codes of the demonstration city: the same in every database, so that written examples fit any of them.</summary>
public static class DemonstrationCodes
{
    /// <summary>The city.</summary>
    public const string City = "YJ";

    /// <summary>The round that is half finished.</summary>
    public const string Round = "ZQPG-2";

    /// <summary>The round of the year before, publicised and closed.</summary>
    public const string PreviousRound = "ZQPG-1";

    /// <summary>The group of the districts.</summary>
    public const string DistrictGroup = "区县";

    /// <summary>The group of the departments.</summary>
    public const string DepartmentGroup = "市直部门";

    /// <summary>Account of the office.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Account that runs the service.</summary>
    public const string Administrator = "admin";

    /// <summary>Account of somebody who verifies.</summary>
    public const string Evaluator = "verifier-01";

    /// <summary>Code of a district.</summary>
    /// <param name="number">Counted from 1.</param>
    public static string District(int number) => string.Create(CultureInfo.InvariantCulture, $"QX{number:00}");

    /// <summary>Code of a department.</summary>
    /// <param name="number">Counted from 1.</param>
    public static string Department(int number) => string.Create(CultureInfo.InvariantCulture, $"BM{number:00}");

    /// <summary>Account that reports for a unit.</summary>
    /// <param name="unit">Its code.</param>
    public static string ReporterOf(string unit) => SeedCast.ReporterNameOf(unit);
}
