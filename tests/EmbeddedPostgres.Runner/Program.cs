using Fadu.EmbeddedPostgres;

// Starts a server in the folder named, says where it is, and lives until it is killed or its input ends.
await using var server = await PostgresServer.StartAsync(new() { Folder = args[0] }, CancellationToken.None);
Console.WriteLine(server.ProcessId);
Console.WriteLine(server.ConnectionString);
await Console.In.ReadToEndAsync();
