using CourseKit.Notebooks.Running;

NotebookWorker.Run(args);
