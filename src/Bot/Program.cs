return await Bot.CommandLine.RootVerb.RunAsync(args);
