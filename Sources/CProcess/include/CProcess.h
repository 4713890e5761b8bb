#ifndef CPROCESS_H
#define CPROCESS_H

/* Nobody else may look into this process, and no crash of it leaves a core: prctl(2) is variadic, which Swift does not
   import. Answers 0, or errno. */
int roster_process_hide(void);

#endif
